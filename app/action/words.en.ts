export const en = {
  said: {
    'action.answered': 'Your answer is saved.',
    'action.sent': 'Marked as sent.',
    'action.done': 'Marked as done.',
    'action.verified': 'Marked as checked.',
  } as Record<string, string>,
}
