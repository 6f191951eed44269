import { WakeMark } from '../kit/wake/WakeMark.js';
import { useCompany } from './company.js';
import classes from './CompanyMark.module.css';

/** Whose Sillage this is: their logo, or our wake with their name. */
export function CompanyMark() {
  const { name, logoUrl } = useCompany().company;
  if (logoUrl !== null) return <img src={logoUrl} alt={name ?? 'Sillage'} className={classes.logo} />;
  return (
    <>
      <WakeMark />
      <span className={classes.name}>{name ?? 'Sillage'}</span>
    </>
  );
}
