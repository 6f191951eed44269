export { AccountsModule } from './accounts.module.js';
export { accountsAfterRestore } from './accounts.after-restore.js';
export { passwordSet } from './accounts.events.js';
export { ApiTokens } from './api-tokens.js';
export { refuseWeakPassword, type OwnWords } from './password-strength.js';
export { Passwords, type PreparedPassword } from './passwords.js';
export { IdentityProviderExamination, IdentityProviders, type Finding } from './providers/index.js';
