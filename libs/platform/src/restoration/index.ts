export { Restorations, type Restoration } from './restorations.js';
export { RestorationModule } from './restoration.module.js';
