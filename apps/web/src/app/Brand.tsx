import { Link } from 'react-router';
import { CompanyMark } from './CompanyMark.js';
import classes from './Brand.module.css';

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <CompanyMark />
    </Link>
  );
}
