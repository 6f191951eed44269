import { Link } from 'react-router';
import { WakeMark } from '../kit/wake/WakeMark.js';
import classes from './Brand.module.css';

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <WakeMark />
      <span>Sillage</span>
    </Link>
  );
}
