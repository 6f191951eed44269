/** Points of a share: +10.7. */
export const points = { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Between two shares as they are shown, so that whoever subtracts the one from the other finds the same. */
export function pointsBetween(from: number, to: number): number {
  return (tenths(to) - tenths(from)) / 10;
}

function tenths(share: number): number {
  return Math.round(share * 1000);
}
