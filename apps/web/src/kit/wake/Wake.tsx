import { wakeLines } from './wakeLines.js';
import classes from './Wake.module.css';

interface WakeProps {
  generations: number;
  /** Where the point stands, and which way the wake trails from it, in degrees clockwise from the right. */
  point: readonly [number, number];
  heading: number;
  length: number;
  spread: number;
  stroke: number;
  dot: number;
  /** How many generations are drawn so far; a fraction draws a part of the next pair. All by default. */
  drawn?: number;
  /** Draws itself once, when it appears. */
  unfolds?: boolean;
  /** Later generations fainter, as water is. */
  fades?: boolean;
}

/** The signature of Sillage: from one point, lines that widen generation by generation. Always a picture beside words, never instead of them. */
export function Wake(props: WakeProps) {
  const { generations, point, heading, stroke, dot, unfolds = false, fades = false } = props;
  const drawn = props.drawn ?? generations;
  const opacity = (generation: number) => (fades ? 1 - (0.72 * (generation - 1)) / generations : 1);
  return (
    <g className={classes.wake} transform={`translate(${point[0]} ${point[1]}) rotate(${heading})`}>
      {wakeLines(props).map(({ generation, side, path }) => {
        const share = Math.min(1, Math.max(0, drawn - (generation - 1)));
        return (
          <g key={`${generation}${side}`} strokeWidth={stroke} opacity={opacity(generation)}>
            {share < 1 && <path d={path} className={classes.faint} />}
            {share > 0 && (
              <path
                d={path}
                pathLength={1}
                className={unfolds ? classes.unfolding : classes.line}
                strokeDasharray={share < 1 && !unfolds ? `${share} 1` : undefined}
                style={unfolds ? { animationDelay: `${(generation - 1) * 90}ms` } : undefined}
              />
            )}
          </g>
        );
      })}
      <circle r={dot} className={classes.point} />
    </g>
  );
}
