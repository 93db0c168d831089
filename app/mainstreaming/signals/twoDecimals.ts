/** Shares and means, as the signals say them. */
export const twoDecimals = (share: number): number => Math.round(share * 100) / 100

/** A share with two decimals; null where there is nothing to count. */
export const ratioOf = (part: number, whole: number): number | null => (whole > 0 ? twoDecimals(part / whole) : null)
