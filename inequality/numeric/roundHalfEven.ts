/** To the nearest whole number, a half to the even one, as IEEE and R round. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value)
  const over = value - below
  if (over !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}
