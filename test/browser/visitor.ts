import type { Download, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Way } from './harness.ts'
import * as keyboard from './keyboard.ts'
import { lookAround } from './lookAround.ts'

type Name = string | RegExp
type Settings = { way: Way; width: number; looked: Set<string> }

/**
 * Somebody at a browser. They open, fill, choose and press things by the names that are written on them, and after each
 * page it is looked at: axe, sideways scroll at 320 px, focus on the error summary, complaints of the console.
 */
export class Visitor {
  private readonly complaints: string[] = []

  constructor(
    readonly page: Page,
    private readonly settings: Settings,
  ) {
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      // A refused form answers 422, and Chromium says so on the console.
      const isRefusal = /status of 4(22|29|13|10|09|04|03|01)/.test(message.text())
      if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('dialog', (dialog) => void dialog.accept())
  }

  private get isByKeyboard(): boolean {
    return this.settings.way === 'by keyboard alone'
  }

  async open(path: string): Promise<void> {
    const answer = await this.page.goto(path, { waitUntil: 'load' })
    expect(answer?.status(), path).toBeLessThan(500)
    await this.lookAround()
  }

  /** Presses a button by what is written on it, and waits for the page that comes. */
  press(name: Name, inside?: Name): Promise<void> {
    return this.go(this.find(inside, (at) => at.getByRole('button', { name })))
  }

  /** Follows a link by its words. */
  follow(name: Name, inside?: Name): Promise<void> {
    return this.go(this.find(inside, (at) => at.getByRole('link', { name })))
  }

  private async go(target: Locator): Promise<void> {
    await this.unfold(target)
    const arrived = this.page.waitForEvent('framenavigated')
    arrived.catch(() => {})
    if (this.isByKeyboard) await keyboard.press(this.page, target)
    else await target.click()
    await arrived
    await this.page.waitForLoadState('load')
    await this.lookAround()
  }

  /** Presses a button or a link that gives a file. */
  async download(name: Name): Promise<Download> {
    const target = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first()
    const coming = this.page.waitForEvent('download')
    if (this.isByKeyboard) await keyboard.press(this.page, target)
    else await target.click()
    return coming
  }

  /** Writes in the field with that label, over what was there. */
  async fill(label: Name, text: string, inside?: Name): Promise<void> {
    const field = this.find(inside, (at) => at.getByLabel(label))
    await this.unfold(field)
    if (this.isByKeyboard) await keyboard.write(this.page, field, text)
    else await field.fill(text)
  }

  async fillAll(fields: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) await this.fill(label, text)
  }

  /** Chooses one of several round buttons. */
  async choose(label: Name, inside?: Name): Promise<void> {
    const radio = this.find(inside, (at) => at.getByRole('radio', { name: label, includeHidden: true }))
    await this.unfold(radio)
    if (this.isByKeyboard) await keyboard.choose(this.page, radio)
    else await radio.check()
  }

  /** Sets a tick, or takes it away. */
  async tick(label: Name, isTicked = true, inside?: Name): Promise<void> {
    await this.tickBox(
      this.find(inside, (at) => at.getByRole('checkbox', { name: label, includeHidden: true })),
      isTicked,
    )
  }

  async tickBox(box: Locator, isTicked: boolean): Promise<void> {
    await this.unfold(box)
    if (this.isByKeyboard) await keyboard.tick(this.page, box, isTicked)
    else await box.setChecked(isTicked)
  }

  /** Picks a line of a list. */
  async pick(label: Name, line: Name, inside?: Name): Promise<void> {
    const list = this.find(inside, (at) => at.getByLabel(label))
    await this.unfold(list)
    const lines = await list.locator('option').allInnerTexts()
    const index = lines.findIndex((text) => (typeof line === 'string' ? text.includes(line) : line.test(text)))
    if (index < 0) throw new Error(`no line ${line} among ${lines.join(' | ')}`)
    if (this.isByKeyboard) await keyboard.pick(this.page, list, index)
    else await list.selectOption({ index })
  }

  /** Puts a file in the field with that label. No browser lets a keyboard do this by itself. */
  async attach(label: Name, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const field = this.page.getByLabel(label).first()
    await this.unfold(field)
    await field.setInputFiles(file)
  }

  /** What the page says, without its head and foot. */
  async says(): Promise<string> {
    return (await this.page.locator('main').innerText()).replace(/\s+/g, ' ')
  }

  /** The lines of the error summary. */
  async errors(): Promise<string[]> {
    return this.page.locator('.govuk-error-summary li').allInnerTexts()
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText()
  }

  /** What stands in a field. */
  valueOf(label: Name): Promise<string> {
    return this.page.getByLabel(label).first().inputValue()
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  async leave(): Promise<void> {
    expect(this.complaints).toEqual([])
    await this.page.context().close()
  }

  // The first such thing; where the same words stand in more than one place, the one in the smallest part that says `inside`.
  private find(inside: Name | undefined, look: (at: Page | Locator) => Locator): Locator {
    if (inside === undefined) return look(this.page).first()
    const part = this.page.locator('section, fieldset, form, details, tr, li, article').filter({ hasText: inside })
    return look(part.filter({ has: look(this.page) }).last()).first()
  }

  // What is folded away is unfolded first, as anybody would.
  private async unfold(target: Locator): Promise<void> {
    const folded = this.page.locator('details:not([open])').filter({ has: target })
    if (!(await target.count()) || !(await folded.count()) || (await target.isVisible())) return
    const summary = folded.first().locator('summary').first()
    if (this.isByKeyboard) await keyboard.press(this.page, summary)
    else await summary.click()
  }

  private async lookAround(): Promise<void> {
    await lookAround(this.page, { ...this.settings, hasScript: this.settings.way !== 'without script' })
    expect(this.complaints, this.path).toEqual([])
  }
}
