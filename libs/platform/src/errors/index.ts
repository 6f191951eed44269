export { ErrorCode } from './error-code.js';
export { badInput, DomainError, type DomainErrorDetails } from './domain-error.js';
export { errorTexts } from './error.texts.js';
export { badRequest, fromHttpException } from './http-exception.js';
export { httpStatusOf } from './http-status.js';
