/**
 * Words with which people begin what they write in a box, and that are nobody's name. Inside a sentence they lose the
 * capital that only their place had given them. What stands in the texts of a pack need not stand here.
 */
export const everyday: ReadonlySet<string> = new Set(
  `a about above after again all almost already also although always among an and any anybody anyone anything are as at
  away because before behind below between both but by can could does down during each either eight eighty eleven
  enough every everybody everyone everything few fewer fifteen fifty first five for forty four fourteen from half has
  have he her here his how hundreds if in inside instead into is it its last later least less little longer many more
  most much near nearly neither never next nine nineteen ninety no nobody none nor not nothing now of off often on once
  one only or other others our outside over own people per please rather same second seven seventeen seventy several
  she since six sixteen sixty so some somebody someone something sometimes soon still such ten than that the their them
  then there these they third thirteen thirty this those though thousands three through to together too towards twelve
  twenty twice two under until up us usually very was we were what when where whether which while who whoever whose why
  with within without yet you your
  census access accommodation activities adults advice advisers adviser agencies agency aid ambulance appointments apps app
  area areas assessments attendance babies bank benefits bills boards books borrowing boys budget budgets buses bus
  business calls care carers cars car cash centre centres change charges charities charity checks childcare childhood
  children class classes clinic clinics clients clubs club cold colleges communications community communities
  complaints consent cooking costs councils council counting counts counsellors county courses cover crowding damp data
  debt debts deductions delays dentists deposits digital discharge doctors drivers education electricity emergency
  employers employer energy equipment estates evening evenings events eviction evidence exercise exercises expenses
  families family fares fare farms fathers fear federation fees fees finance flats food forms form free friends fuel
  funders funding funds gas girls goods grants groceries groups group growing health hearing heating help helplines
  homes home hospitals hospital hours households houses housing illness income incomes information inspections
  insecure insurance interpreters interpreter interviews jobs job kitchens landlords landlord language later laws leads
  leaflets leaflet learners leases lets letters letter libraries licensing links linked loans lone long low lunches
  machines mail managers manager maps materials meals meetings members men messages meters meter midwives migrant
  migrants mobile money monthly morning mothers mould moves moving neighbours neighbour new night nights notes notices
  nurses nurse occupational officers older opening organisations outreach overcrowding owners parents parking part
  partners pathways patients patient pay payments pension pensions personal pharmacies phone phones pitches places
  planning plans policies poor porters portions postal posters postcodes posts practices practice prepayment prescriptions prices
  private programmes project projects proof public pupils queues questions questionnaires readers receptionists records
  referral referrals regular remote rent rents repairs repair reports research researchers residents rising road room
  rooms rotas rough rules rural savings schools screening seats self services sessions shared sharing shelters shift
  shifts shops short sign signs single sites slots small social staff stairs stigma strength students studies
  supermarkets support surgery surveys survey targets tariffs taxis teachers team teams technology telephone temporary till
  tenants tenancies texts text time timetable timetables timing tickets training trains translated translations
  transport travel trained trial trials trust trusts tutors typical unclear unpaid unpredictable unsafe upfront
  vacancies vans variable visits visitors volunteers vouchers waiting walking wages wards warm washing water ways weak
  weekly weekend weekends white windows winter winters women word words work workers working workshops written young
  younger youth zero motivational digital unclear peer poverty`
    .split(/\s+/)
    .filter(Boolean),
)

/** Everyday words that are names as well: they keep the capital that they were given. */
export const namesToo: ReadonlySet<string> = new Set([
  'august',
  'bath',
  'deal',
  'hope',
  'march',
  'may',
  'reading',
  'rose',
  'sale',
  'wells',
  'will',
])
