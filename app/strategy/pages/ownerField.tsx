import type { Post } from '../../organisation/post/post.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Select } from '../../web/parts/select.tsx'
import { words } from '../words.ts'

type Props = {
  posts: readonly Post[]
  chosen?: string
  errors?: readonly FieldError[]
  name?: string
  label?: string
  hint?: string
  first?: string
}

/** A post to own something: with whoever holds it today, or that nobody does. */
export function OwnerField({
  posts,
  chosen,
  errors,
  name = 'owner',
  label = words.owner.label,
  hint = words.owner.hint,
  first = words.owner.nobodyYet,
}: Props) {
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      errors={errors}
      first={first}
      chosen={chosen}
      options={postOptions(posts)}
    />
  )
}

export const postOptions = (posts: readonly Post[]) =>
  posts.map(({ id, title, holder }) => ({
    value: id,
    text: holder ? words.owner.held(title, holder.name) : words.owner.empty(title),
  }))

/** The post and who is in it, or that nobody is; nothing when there is no post. */
export function sayPost(post: Post | undefined): string {
  if (!post) return words.owner.none
  return post.holder ? words.owner.held(post.title, post.holder.name) : words.owner.empty(post.title)
}
