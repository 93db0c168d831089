import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import AxeBuilder from '@axe-core/playwright'
import { startServer } from './app/main.ts'
import { openInstance } from './app/store/openInstance.ts'
import { startSession } from './app/organisation/signin/sessionStore.ts'
import { setUpOrganisation } from './app/organisation/setup/setUp.ts'
import { findCaller } from './app/organisation/callerStore.ts'
import { closeWork } from './app/store/audit.ts'
import { giveRole } from './app/organisation/people/actions.ts'
import { openShelf } from './app/portable/shelf.ts'
import { answered, torn, typedInto, withBody } from './app/assessment/paper/paper.fixture.ts'
import { beginAssessment, openAssessment } from './app/assessment/actions.ts'
import { formWith, something } from './app/assessment/paper/form/filled.fixture.ts'
import { makeWordForm } from './app/assessment/paper/form/formActions.ts'
import { bringForm } from './app/assessment/paper/form/keptActions.ts'
import { tagOf } from './app/assessment/paper/form/address.ts'
import { writeDocx } from './app/document/docx.ts'
import { readReport } from './app/assessment/paper/report/readReport.ts'
import { reportDocument } from './app/assessment/paper/report/reportDocument.ts'
rmSync('/tmp/p/data',{recursive:true,force:true}); mkdirSync('/tmp/p/data',{recursive:true})
const opened = await openInstance({ INGRAIN_DATA: '/tmp/p/data' } as never)
const instance = (opened as any).instance ?? opened
const plan = { name:'Harbour', kind:'research-collaboration', starter:'research-collaboration',
 levels:[{key:'organisation',name:'Organisation'},{key:'project',name:'Project'}],activities:[{key:'research',name:'Research'}],
 units:[{key:'whole',name:'Harbour',levelKey:'organisation',kind:'part'},{key:'damp',name:'Warm and dry',levelKey:'project',kind:'project',parentKey:'whole'}],
 posts:[{key:'administrator',title:'Administrator',unitKey:'whole'}], founder:{name:'Ada',email:'ada@harbour.example',roles:['OA','HL'],postKey:'administrator'} } as never
const now=new Date()
const org = await setUpOrganisation(instance.database, plan, now)
const work = async <T,>(f:(c:any)=>Promise<T>)=>instance.database.inOrganisation(org.org,'writing',async(db:any)=>{const c=await findCaller(db,{org:org.org,memberId:org.founderId,now:new Date(),freshAt:new Date()});const r=await f(c);await closeWork(c);return r})
const shelf=openShelf(instance.folder)
const id = await work(async c=>{
  const {id}=await beginAssessment(c,{unitId:org.units.damp!,variant:'evaluation',length:'full',stage:'design'})
  let at=0
  for (const key of (await openAssessment(c,id)).asked.map(a=>a.question.question)) {
    const o=await openAssessment(c,id)
    const form=formWith(o.pack,new Map(o.answers.map(a=>[a.question,a.value])))
    const q=form.questions.find(x=>x.question.question===key)!
    if (key==='knowing.care-with-data') continue
    const cells=(fs:any[])=>Object.fromEntries(fs.filter(f=>!f.field.startsWith('unknown.')).map(f=>[f.field,f.is==='words'&&f.type==='words'?'A resident told us that the rooms stay cold from November on, and that no visit came. '.repeat(2).trim():something(f,at++)]))
    const own=cells(q.rows[0]!.fields)
    await answered(c,id,key,{...(Object.keys(own).length&&{fields:own}),...(q.layout.kind!=='once'&&{rows:q.rows.slice(1,4).map(r=>({id:r.id!,cells:cells(r.fields)}))})})
  }
  return id})
const times:number[]=[], reads:number[]=[]
for(let i=0;i<8;i++){ const r0=performance.now(); const about=await work(c=>readReport(c,id,false)); const r1=performance.now(); const b=await writeDocx(reportDocument(about,about.pack.reports[0]!)); times.push(performance.now()-r1); reads.push(r1-r0); if(i===7) writeFileSync('/tmp/p/report.docx',b)}
console.log('docx ms',times.map(Math.round),'read ms',reads.map(Math.round))
const f0=performance.now(); const formDoc=await work(c=>makeWordForm(c,id)); const blank=await writeDocx(formDoc); console.log('form ms',Math.round(performance.now()-f0),'kB',blank.length/1000)
writeFileSync('/tmp/p/wordform.docx',blank)
const T=(q:string,r:number,f:string)=>tagOf(id,{question:q,row:r,field:f})
const changed=withBody(blank,xml=>{let n=typedInto(xml,T('causes.problem',0,'text'),'Homes are damp.\nAnd cold.');n=typedInto(n,T('causes.drivers',1,'mechanism'),'Less for heat');n=typedInto(n,T('causes.pattern',0,'figure'),'')
 n=torn(n,T('causes.drivers',1,'mechanism'),{marks:true})
 return n.replace('</w:body>','<w:p><w:r><w:t>A thought at the very end.</w:t></w:r></w:p></w:body>')})
const brought=await work(c=>bringForm(c,shelf,id,{name:'form from the train.docx',bytes:changed}))
await work(c=>answered(c,id,'causes.problem',{fields:{text:'Somebody saved this meanwhile.'}}))
const running=await startServer(instance,{port:0} as never)
const token=await instance.database.inInstance((db:any)=>startSession(db,{org:org.org,memberId:org.founderId,now:new Date()}))
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
for(const width of [1280,390,320]){
 const ctx=await browser.newContext({viewport:{width,height:900}})
 const base=`http://127.0.0.1:${running.port}`
 await ctx.addCookies([{name:'ingrain-session',value:token,url:base}])
 const page=await ctx.newPage()
 for(const [name,path] of [['hub',`/assessments/${id}/forms`],['check',`/assessments/${id}/forms/${(brought as any).fileId}`],['bid',`/assessments/${id}/bid-text`],['biderr',`/assessments/${id}/bid-text?words.plain-summary=x`]] as const){
  const t0=performance.now(); const r=await page.goto(base+path); const body=await r!.text()
  const over=await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth)
  console.log(name,width,r!.status(),Math.round(performance.now()-t0)+'ms',body.length/1000+'kB','over',over)
  await page.screenshot({path:`/tmp/p/${name}-${width}.png`,fullPage:true})
  if(width===1280){const a=await new AxeBuilder({page}).analyze(); for(const v of a.violations) console.log('AXE',name,v.id,v.nodes.slice(0,2).map(n=>n.html.slice(0,150)))}
 }
 await ctx.close()
}
await browser.close(); await running.stop(); await instance.close?.(); process.exit(0)
