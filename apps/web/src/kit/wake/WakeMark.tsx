import { Wake } from './Wake.js';

/** The logo: two generations are enough to be recognised at the size of a letter. */
export function WakeMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <Wake generations={3} point={[25.5, 6.5]} heading={135} length={27} spread={9.5} stroke={2.1} dot={3.6} />
    </svg>
  );
}
