import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/ipc-contract.ts';

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke(`labeldesk:${channel}`, input),
  on: (event, listener) => {
    const hear = (_event: IpcRendererEvent, told: string, payload: Parameters<typeof listener>[0]): void => {
      if (told === event) listener(payload);
    };
    ipcRenderer.on('labeldesk:event', hear);
    return () => { ipcRenderer.removeListener('labeldesk:event', hear); };
  },
};

contextBridge.exposeInMainWorld('labeldesk', bridge);
