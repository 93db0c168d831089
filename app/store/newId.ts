import { v7 } from 'uuid'

/** A new record's id: uuid version 7, in order of making. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)
