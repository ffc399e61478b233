import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';

export interface MoneyDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What is done, as a verb: "Cancel the label". */
  readonly action: string;
  readonly actionKind?: 'primary' | 'stop';
  readonly isBusy?: boolean;
  /** Until what has to be said first is said. */
  readonly isActionDisabled?: boolean;
  readonly onAction: () => void;
  /** What keeps everything as it is: it has the focus at first, so that a stray Enter changes nothing. */
  readonly keep: string;
  readonly onKeep: () => void;
}

/** For money, and for leaving an environment; nothing else is asked in a dialog. */
export const MoneyDialog = ({ isOpen, title, children, action, actionKind = 'primary', isBusy = false, isActionDisabled = false, onAction, keep, onKeep }: MoneyDialogProps) => (
  <ModalOverlay className="dialog-ground" isOpen={isOpen} onOpenChange={(open) => { if (!open) onKeep(); }}>
    <Modal>
      <Dialog role="alertdialog" className="dialog">
        <Heading slot="title" className="dialog-title">{title}</Heading>
        {children}
        <div className="dialog-buttons">
          <Button autoFocus onPress={onKeep}>{keep}</Button>
          <Button kind={actionKind} isPending={isBusy} isDisabled={isActionDisabled} onPress={onAction}>{action}</Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
);
