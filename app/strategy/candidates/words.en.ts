export const en = { said: {} as Record<string, string> }
