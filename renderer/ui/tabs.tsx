import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly content: ReactNode }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export const Tabs = ({ label, tabs, chosen, onChoose }: TabsProps) => (
  <AriaTabs selectedKey={chosen} onSelectionChange={(id) => onChoose(String(id))}>
    <TabList className="tab-list" aria-label={label}>
      {tabs.map(({ id, title }) => <Tab key={id} id={id} className="tab">{title}</Tab>)}
    </TabList>
    {tabs.map(({ id, content }) => <TabPanel key={id} id={id} className="tab-panel">{content}</TabPanel>)}
  </AriaTabs>
);
