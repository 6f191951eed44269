export { createLogger, type LogLevel } from './logger.js';
export { LoggingModule } from './logging.module.js';
export { NestLogger } from './nest-logger.js';
export {
  answerIn,
  answerLocale,
  currentLocale,
  currentRequestId,
  runInScope,
  runWithRequestId,
  tellOperation,
  type RequestScope,
} from './request-scope.js';
