type Undo = () => void | Promise<void>

const open = new Set<Undo>()

/** Does `work` with what `undo` takes away again afterwards, also when the bench is stopped in the middle. */
export async function tidying<T>(undo: Undo, work: () => Promise<T>): Promise<T> {
  open.add(undo)
  try {
    return await work()
  } finally {
    open.delete(undo)
    await undo()
  }
}

/** Takes away everything that is still there, the newest first. */
export async function tidyAll(): Promise<void> {
  for (const undo of [...open].reverse()) {
    open.delete(undo)
    await undo()
  }
}
