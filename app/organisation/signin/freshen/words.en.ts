export const en = {
  said: { 'fresh.done': 'Confirmed. You can go on for 15 minutes.' } as Record<string, string>,
  title: 'Confirm that it is you',
  lead: 'What you are about to change decides who may do what. Give your password once more.',
  password: 'Your password',
  button: 'Confirm',
  missing: 'Write your password.',
  wrong: 'That is not your password.',
  noPassword: 'You signed in without a password here, so there is none to give. Sign in with one first.',
}
