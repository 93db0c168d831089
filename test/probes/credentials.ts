/** Where two public advisers of an organisation go without signing in, and where they went before. */
export type ProbeLinks = { open: [string, string]; ended: string; expired: string }

/** One person who signs in. `marks` are words that only their organisation has. */
export type ProbeUser = { name: string; user: string; pass: string; marks?: string[]; links?: ProbeLinks }

/** Two people of different organisations with nothing shared, and the page where they sign in. */
export type Credentials = { login: { path: string; userField: string; passField: string }; users: ProbeUser[] }
