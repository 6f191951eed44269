import { FormattedMessage } from 'react-intl';
import type { Change } from './changes.js';
import classes from './WhatChanged.module.css';

/** The paragraphs that came and those that went. */
export function ChangeLines({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className={classes.lines}>
      {changes.map((change, index) => (
        <li key={index} data-kind={change.kind}>
          <span className={classes.kind}>
            <FormattedMessage id={`guide.changed.${change.kind}`} />
          </span>
          {change.kind === 'added' ? <ins>{change.text}</ins> : <del>{change.text}</del>}
        </li>
      ))}
    </ul>
  );
}
