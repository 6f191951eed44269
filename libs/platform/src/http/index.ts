export { accessList, printedAccessList, type Access } from './access-list.js';
export { httpAdapter, setUpHttp } from './http-server.js';
export { defaultDeadlines, type Deadlines } from './deadlines.js';
export { CompanyLanguages, Doors, FactsForEverybody, FirstPage } from './first-page.js';
export { ServerModule } from './server.module.js';
export { startServer } from './start-server.js';
