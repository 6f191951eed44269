import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CompanyMark } from '../../app/CompanyMark.js';
import { WakeBand } from '../../kit/wake/WakeBand.js';
import classes from './DoorPage.module.css';
import { LanguageLinks } from './LanguageLinks.js';

interface DoorPageProps {
  /** What the browser's tab and history call this page. */
  name: string;
  title: ReactNode;
  lead: ReactNode;
  children?: ReactNode;
}

/** A page of whoever is not signed in. */
export function DoorPage({ name, title, lead, children }: DoorPageProps) {
  return (
    <div className={classes.page}>
      <title>{`${name} · Sillage`}</title>
      <main className={classes.main}>
        <p className={classes.brand}>
          <CompanyMark />
        </p>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          {children}
        </div>
        <LanguageLinks />
      </main>
      <div className={classes.picture} aria-hidden="true">
        <WakeBand generations={9} />
        <p className={classes.idea}>
          <FormattedMessage id="signIn.idea" />
        </p>
      </div>
    </div>
  );
}
