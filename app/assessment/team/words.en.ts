import { numberFormat } from '../../formats.ts'
import { locale } from '../../words.ts'
import type { TalkFault } from './talk.ts'

const whole = (n: number) => numberFormat(locale()).format(n)

export const en = {
  said: {
    'team.named': 'They can write here now, and see this one assessment.',
    'team.letGo': 'They no longer write here. What they wrote stays.',
    'talk.said': 'Your team can read it.',
    'talk.dealt': 'Marked as dealt with.',
    'talk.open': 'Open again.',
    'talk.deleted': 'Your comment is deleted.',
  } as Record<string, string>,
  title: 'The team',
  lead: 'Until it is sent for review, only they, the theme lead and the health equity lead see what is written here.',
  is: { lead: 'leads the work', opener: 'opened it', named: '' },
  partner: 'partner',
  letGo: 'Let go',
  nameTitle: 'Name somebody to write in it',
  nameLabel: 'Who',
  nameFirst: 'Choose somebody',
  nameButton: 'Name them',
  noMember: 'Choose who writes with you',
  talk: {
    title: 'Among yourselves',
    lead: 'Only your team reads this, now and later. It is never sent with the assessment, and no reviewer sees it.',
    none: 'Nothing said yet. Ask each other here what you would otherwise ask by e-mail.',
    label: 'Say something to your team',
    button: 'Tell the team',
    dealWith: 'Dealt with',
    reopen: 'Not dealt with after all',
    remove: 'Delete',
    about: (name: string, at: string) => `the comment of ${name}, ${at}`,
    dealt: (name: string | null, at: string) => (name ? `Dealt with: ${name}, ${at}` : `Dealt with, ${at}`),
    dealtCount: (n: number) => (n === 1 ? 'One comment is dealt with' : `${whole(n)} comments are dealt with`),
    over: 'This assessment is over. What you said to each other stays to be read.',
    faults: {
      'no-words': 'Write what you want to tell your team',
      'too-long': 'A comment takes 50,000 characters. Put the rest into the answer or a file',
      'not-open': 'This assessment is over, so nothing more is said here. Your words stand in the box',
    } satisfies Record<TalkFault, string>,
  },
}
