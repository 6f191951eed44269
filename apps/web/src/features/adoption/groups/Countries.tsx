import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import type { Report } from '../adoption.query.js';
import { fileOf } from '../scope/scope.js';
import type { View } from '../scope/useView.js';
import { GroupList } from './GroupList.js';
import classes from './GroupList.module.css';
import { otherDayOf } from './groups.js';
import { onlyOne } from './order.js';

interface CountriesProps {
  report: Report;
  /** Of the day that is compared with. */
  otherDay: Report | null;
  view: View;
}

export function Countries({ report: { programme, rows, total }, otherDay, view }: CountriesProps) {
  const { language } = useLanguage();
  const only = onlyOne(rows, total);
  if (only !== null) {
    return (
      <p className={classes.only} id="countries">
        <FormattedMessage id="adoption.only.country" values={{ name: only.label }} />
      </p>
    );
  }
  return (
    <GroupList
      by="country"
      rows={rows}
      total={total}
      otherDay={otherDay && otherDayOf(otherDay)}
      view={view}
      file={fileOf(programme.key, view.scope, { groupBy: 'COUNTRY', lang: language })}
    />
  );
}
