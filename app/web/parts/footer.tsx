import type { Link } from './link.ts'

/** Only links that are given: an entry exists when its page does. */
export function Footer({ links = [], line }: { links?: readonly Link[]; line?: string }) {
  if (!links.length && !line) return null
  return (
    <footer class="in-footer">
      <div class="in-wrap">
        {links.length > 0 ? (
          <ul>
            {links.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        ) : null}
        {line}
      </div>
    </footer>
  )
}
