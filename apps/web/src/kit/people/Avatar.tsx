import classes from './Avatar.module.css';

interface AvatarProps {
  givenName: string;
  familyName: string;
  size?: 'small' | 'plain' | 'large';
}

function first(name: string): string {
  return [...name.trim()][0] ?? '';
}

/** Initials, drawn and not read: the name always stands beside them. */
export function Avatar({ givenName, familyName, size = 'plain' }: AvatarProps) {
  const initials = (first(givenName) + first(familyName)).toLocaleUpperCase();
  return <span className={`${classes.avatar} ${classes[size]}`} data-initials={initials} aria-hidden="true" />;
}
