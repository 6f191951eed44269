/** The first of these moments that is still to come; null when all are behind. */
export function nextMoment(moments: readonly string[], now: Date): Date | null {
  const coming = moments.map((moment) => Date.parse(moment)).filter((time) => time > now.getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}
