import { IsString, MaxLength } from 'class-validator';

/** As long as a key may be; the database holds the same of those that it keeps (`…_key_is_…`). */
export const keyAtMost = 60;
const keyForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether that can be the key of a programme, a level or a guide: words of small letters and digits, joined by dashes. */
export function isKey(text: string): boolean {
  return keyForm.test(text) && text.length <= keyAtMost;
}

/** A key by which something is looked for: one of another form is nobody's, one that is longer is refused. */
export function NamesKey(): PropertyDecorator {
  return (target, property) => {
    IsString()(target, property);
    MaxLength(keyAtMost)(target, property);
  };
}
