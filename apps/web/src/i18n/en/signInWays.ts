export default {
  'signInWays.title': 'Ways to sign in',
  'signInWays.lead':
    'Your company’s own accounts, through its identity provider, or an email and a password here. What is set here comes from the machine that runs Sillage.',
  'signInWays.open': 'Open',
  'signInWays.closed': 'Closed',
  'signInWays.local': 'Email and password',
  'signInWays.local.open':
    'People may sign in with a password of their own, or a link by mail. Once the identity provider works for everybody, {variable}=false closes this.',
  'signInWays.local.closed': 'People come in through an identity provider only ({variable}=false).',
  'signInWays.byEmail': 'People are found the first time by their verified email address.',
  'signInWays.byClaim': 'People are found the first time by their staff number, which is in {claim}.',
  'signInWays.redirectUri': 'Redirect URI to register at the provider',
  'signInWays.signOutUri': 'Where it sends people after signing out',
  'signInWays.test': 'Test',
  'signInWays.test.of': 'Test {provider}',
  'signInWays.testAgain': 'Test again',
  'signInWays.testAgain.of': 'Test again: {provider}',
  'signInWays.passed': '{provider} is ready: nothing stands in the way of signing in.',
  'signInWays.failed': '{provider} is not ready yet. Here is what to set.',
  'signInWays.part.ADDRESS': 'Address',
  'signInWays.part.KEYS': 'Keys',
  'signInWays.part.CLOCK': 'Clock',
  'signInWays.part.CLIENT': 'Id and secret',
  'signInWays.part.REDIRECT_URI': 'Way back',
  'signInWays.part.CLAIMS': 'Who it is',
  'signInWays.first': 'Sign in with your company’s accounts',
  'signInWays.another': 'Add another provider',
  'signInWays.step.register':
    'At your provider (Microsoft Entra ID, Google, Okta, Keycloak and others), register Sillage as a web application, with this redirect URI. In place of “{name}” put a short name of yours.',
  'signInWays.step.set':
    'On the machine that runs Sillage, set these variables (in a file {file} in Sillage’s folder, or in its environment), with your name in capitals in place of {name}, and start Sillage again. Then test it here.',
  'signInWays.step.match':
    '{variable} says how people are found the first time: email, if the provider verifies addresses; otherwise the name of the claim that holds HR’s number.',
  'identityRequests.title': 'Waiting for your word',
  'identityRequests.lead':
    'People with a role who came through a provider for the first time, found by their address alone. Confirm them once, if it is really them.',
  'identityRequests.none': 'Nobody is waiting.',
  'identityRequests.asked': 'Came on {day} through {provider} as {email} ({subject} there).',
  'identityRequests.follows':
    'If it is really {name}: from then on that account signs in here, with all of their roles.',
  'identityRequests.taken': 'One of the two has been bound otherwise since: release that first, or decline this.',
  'identityRequests.gone':
    '{provider} is no longer configured, so nobody can come through it: decline, or have it set up again.',
  'identityRequests.confirm': 'It is them',
  'identityRequests.confirm.of': 'It is them: {name}',
  'identityRequests.decline': 'Decline',
  'identityRequests.decline.of': 'Decline {name}',
  'identityRequests.done.confirmed': '{name} can sign in through the provider from now on.',
  'identityRequests.done.declined': '{name}’s request is declined. Nothing was bound.',
};
