export { CompanyModule } from './company.module.js';
