import classes from './Bar.module.css';

interface BarProps {
  /** From 0 to 1; null where the figure is suppressed. */
  share: number | null;
  /** How long the bar of the whole would be: a line across each. */
  mark?: number | null;
  strong?: boolean;
}

/** A length beside its figure. A suppressed one is hatched over its whole room: it tells nothing, not even "small". */
export function Bar({ share, mark = null, strong = false }: BarProps) {
  return (
    <div className={classes.room} aria-hidden="true">
      {share === null ? (
        <div className={classes.suppressed} />
      ) : (
        <div className={strong ? classes.strong : classes.bar} style={{ width: `${Math.max(0.4, share * 100)}%` }} />
      )}
      {mark !== null && <div className={classes.mark} style={{ left: `${mark * 100}%` }} />}
    </div>
  );
}
