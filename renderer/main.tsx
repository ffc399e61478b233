import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('window');
if (!root) throw new Error('index.html has no #window');
createRoot(root).render(<StrictMode><App /></StrictMode>);
