/** The pages of whoever is not signed in, besides the sign-in itself. */
export default {
  'signIn.forgotten': 'Forgotten your password?',
  'signIn.notSetUp':
    'Sillage has no administrator yet. Open the link that its start printed (Create the first administrator).',
  'signIn.demo': 'This is the demo. A company of your own, beside it: {command}',
  'signIn.done': 'You are signed in.',
  'signIn.done.lead':
    'As {name}. Close this window, and go on in the one where you were: what you wrote there is still there.',
  'signIn.done.here': 'Or go on here',
  'link.title': 'Your sign-in link',
  'link.welcome': 'Hello {name}.',
  'link.lead': 'This link signs you in once, as {email}. Choose a password, and you can come back without one.',
  'link.leadAgain': 'This link signs you in once, as {email}. You can choose another password.',
  'link.leadAlone': 'This link signs you in once, as {email}.',
  'link.password': 'New password',
  'link.passwordLater': 'You may leave it empty; next time, you then need another link.',
  'link.passwordKept': 'Leave it empty to keep the one that you have.',
  'link.over': 'This link does not work.',
  'link.over.lead': 'It was used, or replaced by a newer one, or its time is over.',
  'link.another': 'Ask for another link',
  'forgotten.title': 'Forgotten your password?',
  'forgotten.lead': 'Give your address, and a link comes by mail with which you sign in and choose another one.',
  'forgotten.submit': 'Send me a link',
  'forgotten.sent':
    'If {email} has an account here, a link is on its way. It works for one hour. If none comes, ask an administrator of Sillage in your company.',
  'forgotten.held':
    'Sillage was brought back from a backup, and sends no mail until an administrator lets it. If {email} has an account here, a link goes out then, if that is within the hour. If it is urgent, ask the person who runs Sillage in your company.',
  'forgotten.closed': 'Passwords are not used here.',
  'forgotten.closed.lead':
    'You sign in with the account of your company. If you forgot its password, the page of that account helps you on.',
  'forgotten.back': 'Back to sign-in',
  'firstAdmin.name': 'Set up Sillage',
  'firstAdmin.title': 'Welcome. You are the first one here.',
  'firstAdmin.lead': 'With this you become the first administrator of Sillage in your company, and are signed in.',
  'firstAdmin.noLink':
    'To become the first administrator, open the whole link that the start of Sillage printed (Create the first administrator).',
  'firstAdmin.givenName': 'Given name',
  'firstAdmin.familyName': 'Family name',
  'firstAdmin.email': 'Email',
  'firstAdmin.submit': 'Create my account',
  'firstAdmin.done': 'Sillage has been set up.',
  'firstAdmin.done.lead': 'It has an administrator. Sign in to go on.',
};
