/** Whose a one-time link is, as the server says before it is used. */
export interface LinkHolder {
  displayName: string;
  email: string | null;
  hasPassword: boolean;
  maySetPassword: boolean;
}
