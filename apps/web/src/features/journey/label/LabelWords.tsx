import classes from './LabelWords.module.css';

/** The words of whoever looked at the label, as they wrote them. */
export function LabelWords({ words }: { words: string }) {
  return <blockquote className={classes.words}>{words}</blockquote>;
}
