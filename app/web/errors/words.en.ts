import type { Deed } from '../../organisation/policy.ts'

const asks: Partial<Record<Deed, string>> = {
  'organisation.edit': 'an administrator of your organisation',
  'organisation.export': 'an administrator of your organisation',
  'member.invite': 'an administrator of your organisation',
  'role.give': 'an administrator of your organisation',
  'strategy.approve': 'your director',
  'strategy.publish': 'your director',
  'budget.approve': 'your director',
  'audit.read': 'your auditor or an administrator',
  'duty.answer': 'the person who holds the post',
  'action.answer': 'the person who owes the answer',
}

export const en = {
  missing: {
    title: 'This page is not here',
    body: 'Either it never was, or it belongs to somebody else. If you typed the address, check it. If a link brought you here, tell the person who sent it.',
  },
  notPermitted: {
    title: 'You cannot see or do this',
    because: 'the role that you hold does not include it',
    ask: (deed: Deed) => `${asks[deed] ?? 'your health-equity lead'}`,
  },
  crossSite: {
    title: 'This form has gone stale',
    body: 'It was opened too long ago, before you signed in, or on another site. Nothing was saved. Go back, copy what you typed, open the page again and send it from there.',
  },
  refused: {
    title: 'Nothing was saved',
    'too-large':
      'What you sent is larger than this page can take: 20 MB for a file, about half a million words for a form. Go back in your browser: what you typed should still be in the form. Then leave something out, or choose a smaller file.',
    'not-a-form': 'What arrived was not a form from one of our pages.',
    nul: 'The text holds a character that is not writing (a NUL). Take it out and send the form again.',
  },
  signedOut: {
    title: 'You were signed out',
    body: 'Nothing was saved. Go back in your browser: your words should still be in the form. Sign in from another tab, then send it again.',
    keptTitle: 'You were signed out. Your words are kept',
    keptBody:
      'Nothing that you typed is lost: it waits for you in a draft that nobody else can open. Sign in, and you come back to the question with every word in its box.',
    signIn: 'Sign in',
  },
  keptHere: {
    title: 'Your words are kept',
    body: 'You have signed in again since you opened this form, so it could not be taken as it was. Everything that you typed waits for you as a draft that nobody else can open.',
    open: 'Open it, and save it from there',
  },
  wentWrong: {
    title: 'Something went wrong on our side',
    body: 'Nothing you sent was half saved. Try again in a minute. If it happens twice, tell whoever runs this Ingrain, and say what you were doing.',
  },
  tooMany: {
    title: 'Please wait a little',
    body: (minutes: number) =>
      `There have been many tries from here. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. Nobody is locked out for good.`,
  },
  home: 'Go to the first page',
}
