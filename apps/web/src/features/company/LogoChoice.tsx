import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useCompany } from '../../app/company.js';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { setLogoMutation } from './company.query.js';
import { pngOf } from './logoPicture.js';
import classes from './CompanyForm.module.css';

/** Chosen, it is kept at once. */
export function LogoChoice({ logoUrl }: { logoUrl: string | null }) {
  const intl = useIntl();
  const { show } = useCompany();
  const { act, busy, fault } = useAct(setLogoMutation);
  const [isNoPicture, setNoPicture] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const set = async (content: string | null) => {
    const answer = await act({ content });
    if (answer) show(answer.setCompanyLogo.company);
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setNoPicture(false);
    try {
      await set(await pngOf(file));
    } catch {
      setNoPicture(true);
    }
  };
  return (
    <section aria-label={intl.formatMessage({ id: 'company.logo' })}>
      <div className={classes.logo}>
        <div className={classes.picture}>
          {logoUrl === null ? (
            <FormattedMessage id="company.logo.none" />
          ) : (
            <img src={logoUrl} alt={intl.formatMessage({ id: 'company.logo' })} />
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          hidden
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
          <FormattedMessage id={logoUrl === null ? 'company.logo.choose' : 'company.logo.change'} />
        </Button>
        {logoUrl !== null && (
          <Button variant="subtle" disabled={busy} onClick={() => void set(null)}>
            <FormattedMessage id="company.logo.remove" />
          </Button>
        )}
      </div>
      <p className={classes.hint} role={isNoPicture ? 'alert' : undefined}>
        <FormattedMessage id={isNoPicture ? 'company.logo.noPicture' : 'company.logo.hint'} />
      </p>
      {fault && <FaultNotice fault={fault} />}
    </section>
  );
}
