const eastern = 'America/New_York';
const central = 'America/Chicago';
const mountain = 'America/Denver';
const pacific = 'America/Los_Angeles';

/** Where each zone's run of ZIPs begins, by the first three digits; a run ends where the next begins. */
const runs: readonly (readonly [from: string, zone: string])[] = [
  ['000', eastern],
  ['006', 'America/Puerto_Rico'],
  ['010', eastern],
  ['324', central], // Florida west of the Apalachicola
  ['326', eastern],
  ['350', central], // Alabama; Tennessee's middle
  ['373', eastern], // Chattanooga
  ['375', central], // Memphis
  ['376', eastern], // Johnson City, Knoxville
  ['380', central], // Tennessee's west and middle; Mississippi
  ['398', eastern], // Georgia's south-west
  ['400', 'America/Kentucky/Louisville'],
  ['403', eastern],
  ['420', central], // Paducah, Bowling Green, Owensboro, Henderson
  ['425', eastern],
  ['460', 'America/Indiana/Indianapolis'],
  ['463', central], // Gary
  ['465', 'America/Indiana/Indianapolis'],
  ['476', central], // Evansville
  ['478', 'America/Indiana/Indianapolis'],
  ['480', 'America/Detroit'],
  ['500', central],
  ['569', eastern], // the government's, in Washington
  ['570', central],
  ['576', mountain], // South Dakota's west
  ['580', central],
  ['586', mountain], // North Dakota's south-west
  ['587', central],
  ['590', mountain], // Montana
  ['600', central],
  ['693', mountain], // Nebraska's panhandle
  ['700', central],
  ['798', mountain], // El Paso
  ['800', mountain],
  ['832', 'America/Boise'],
  ['835', pacific], // Lewiston
  ['836', 'America/Boise'],
  ['838', pacific], // Coeur d'Alene
  ['840', mountain],
  ['850', 'America/Phoenix'],
  ['865', mountain], // the Navajo Nation, which keeps summer time
  ['866', mountain],
  ['885', mountain], // El Paso
  ['889', pacific],
  ['967', 'Pacific/Honolulu'],
  ['969', 'Pacific/Guam'],
  ['970', pacific],
  ['979', 'America/Boise'], // Oregon's Malheur County
  ['980', pacific],
  ['995', 'America/Anchorage'],
];

/** ZIPs on the other side of a line from most of their neighbours, and islands that share three digits. */
const exceptions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [eastern, '32456 32457'], // Port St. Joe
    [central, '47520 47525 47551 47574 47576 47586 47588'], // Perry County, Indiana
    [central, '49801 49802 49815 49831 49834 49852 49858 49870 49874 49876 49877 49881 49887 49892'], // Michigan's Dickinson, Menominee
    [central, '49902 49903 49911 49915 49920 49927 49935 49938 49947 49959 49964 49968 49969'], // Michigan's Iron, Gogebic
    [mountain, '67733 67735 67741 67758 67761 67762 67836 67857 67878 67879'], // Kansas along the Colorado line
    [mountain, '69021 69023 69027 69030 69033 69037 69041 69045'], // Nebraska's Chase and Dundy
    [mountain, '69122 69125 69127 69128 69129 69131 69133 69134 69140 69141 69144 69145 69146 69147'],
    [mountain, '69148 69149 69150 69152 69153 69154 69155 69156 69160 69162 69168 69190'], // Nebraska's south-west
    ['Pacific/Pago_Pago', '96799'],
    ['Pacific/Palau', '96939 96940'],
    ['Pacific/Pohnpei', '96941 96944'],
    ['Pacific/Chuuk', '96942 96943'],
    ['Pacific/Majuro', '96960 96970'],
    [pacific, '97904 97905 97907'], // Oregon's Drewsey, Durkee, Huntington
  ].flatMap(([zone = eastern, zips = '']) => zips.split(' ').map((zip) => [zip, zone])),
);

/**
 * The IANA time zone at a five-digit ZIP, for "today" and the cut-off at the ship-from. By the first three digits, with
 * the exceptions known; a county on a line may be an hour off. Military ZIPs stand for their gateway: New York and
 * Miami are Eastern (AE, AA), San Francisco is Pacific (AP). What is no ZIP is Eastern, where USPS's own clock is.
 */
export const timeZoneOfZip = (zip: string): string => {
  if (!/^\d{5}$/.test(zip)) return eastern;
  return exceptions[zip] ?? runs.findLast(([from]) => zip >= from)?.[1] ?? eastern;
};
