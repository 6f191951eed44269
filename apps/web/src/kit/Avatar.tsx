import classes from './Avatar.module.css';

interface AvatarProps {
  givenName: string;
  familyName: string;
  size?: 'small' | 'plain' | 'large';
}

function first(name: string): string {
  return [...name.trim()][0] ?? '';
}

/** Initials; the name always stands beside it. */
export function Avatar({ givenName, familyName, size = 'plain' }: AvatarProps) {
  return (
    <span className={`${classes.avatar} ${classes[size]}`} aria-hidden="true">
      {(first(givenName) + first(familyName)).toLocaleUpperCase()}
    </span>
  );
}
