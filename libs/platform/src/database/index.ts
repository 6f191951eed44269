export { constraintErrors, declaredConstraints, asDomainError } from './constraint-errors.js';
export { applicationRole, dataSourceOptions, ownerDataSource } from './data-source.js';
export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { addressOf, checkDatabase, DatabaseUnavailableError, oldestPostgres } from './database-check.js';
export { migrate, pendingMigrations, revertAll } from './migrate.js';
export { newId } from './new-id.js';
export { Transaction } from './transaction.js';
export { UnitOfWork } from './unit-of-work.js';
