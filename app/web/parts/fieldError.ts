/** What is wrong with one control, in words that say what to do. `field` is the control's id: its name, unless given. */
export type FieldError = { field: string; text: string }
