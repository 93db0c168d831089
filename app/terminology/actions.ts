/** The door of the room: what people can do with the words that they share. */
export * from './adoption.ts'
export * from './byLink.ts'
export * from './concepts.ts'
export * from './consultation.ts'
export { terminologyFacts } from './facts.ts'
export * from './use.ts'
