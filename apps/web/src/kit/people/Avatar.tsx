import { useIntl } from 'react-intl';
import { initials } from './initials.js';
import classes from './Avatar.module.css';

interface AvatarProps {
  givenName: string;
  familyName: string;
  size?: 'small' | 'plain' | 'large';
}

/** Initials, drawn and not read: the name always stands beside them. */
export function Avatar({ givenName, familyName, size = 'plain' }: AvatarProps) {
  const { locale } = useIntl();
  return (
    <span
      className={`${classes.avatar} ${classes[size]}`}
      data-initials={initials(givenName, familyName, locale)}
      aria-hidden="true"
    />
  );
}
