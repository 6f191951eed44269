// Only a guide has words in italics; their file is fetched when it shows some.
import '@fontsource-variable/inter/standard-italic.css';
import { useMemo } from 'react';
import classes from './GuideText.module.css';

interface GuideTextProps {
  /** Sanitised by the server. */
  html: string;
  locale: string;
}

export function GuideText({ html, locale }: GuideTextProps) {
  const content = useMemo(() => ({ __html: html }), [html]);
  return <article className={classes.text} lang={locale} dangerouslySetInnerHTML={content} />;
}
