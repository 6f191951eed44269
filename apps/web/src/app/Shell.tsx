import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { AccountMenu } from './AccountMenu.js';
import { AreaLinks } from './AreaLinks.js';
import { Brand } from './Brand.js';
import { Navigation } from './Navigation.js';
import classes from './Shell.module.css';

export function Shell() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    // A new page starts at its beginning for the keyboard and the screen reader too; not on the first one, which already does.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);

  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        <FormattedMessage id="shell.skip" />
      </a>
      <header className={classes.bar}>
        <Brand />
        <div className={classes.account}>
          <AccountMenu />
        </div>
      </header>
      <Navigation />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <AreaLinks />
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
