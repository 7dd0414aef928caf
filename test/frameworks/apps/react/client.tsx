import { createRoot, hydrateRoot } from 'react-dom/client';
import { app } from './app.js';

const root = document.querySelector('#app')!;
if (root.childElementCount > 0) hydrateRoot(root, app);
else createRoot(root).render(app);
