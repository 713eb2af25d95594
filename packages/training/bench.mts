import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { sequential, dense, embedding, gru, lstm, simpleRnn, dropout } from "@seqloom/layers";
import { compile, fit, adam } from "@seqloom/training";
await useBackend();
const seq=(n:number)=>Float32Array.from({length:n},(_,i)=>Math.sin(i*1.3));
const ids=(n:number,m:number)=>Int32Array.from({length:n},(_,i)=>(i*7919+((i*i)%511))%m);
const only=process.env.ONLY?.split(",");const which=(process.argv[2]??"lstm1,lstm3").split(",");
const cases: Record<string, ()=>any> = {
 lstm1: ()=>({m: sequential({layers:[lstm({units:32,inputShape:[3,1],seed:1}),dense({units:26,activation:"softmax",seed:2})]}), b:1, n:400, x:(n:number)=>({data:seq(3*n),shape:[n,3,1]}), y:(n:number)=>({data:Float32Array.from({length:26*n},(_,i)=>+(i%26===Math.floor(i/26)%26)),shape:[n,26]}), loss:"categorical_crossentropy", metrics:["accuracy"], epochs:1}),
 lstm3: ()=>({m: sequential({layers:[lstm({units:50,returnSequences:true,inputShape:[30,5],seed:1}),dropout({rate:.2,seed:1}),lstm({units:50,returnSequences:true,seed:2}),dropout({rate:.2,seed:2}),lstm({units:50,seed:3}),dense({units:1,seed:4})]}), b:5, n:500, x:(n:number)=>({data:seq(150*n),shape:[n,30,5]}), y:(n:number)=>({data:seq(n),shape:[n,1]}), loss:"mse", epochs:1}),
 gru: ()=>({m: sequential({layers:[embedding({inputDim:10000,outputDim:24,seed:1,inputLength:500}),gru({units:20,seed:2}),dense({units:1,activation:"sigmoid",seed:3})]}), b:128, n:128*8, x:(n:number)=>({data:ids(500*n,10000),shape:[n,500]}), y:(n:number)=>({data:seq(n).map(v=>+(v>0)),shape:[n,1]}), loss:"binary_crossentropy", metrics:["acc"], epochs:1}),
 lstm: ()=>({m: sequential({layers:[embedding({inputDim:10000,outputDim:32,seed:1,inputLength:500}),lstm({units:32,seed:2}),dense({units:1,activation:"sigmoid",seed:3})]}), b:128, n:128*4, x:(n:number)=>({data:ids(500*n,10000),shape:[n,500]}), y:(n:number)=>({data:seq(n).map(v=>+(v>0)),shape:[n,1]}), loss:"binary_crossentropy", metrics:["acc"], epochs:1}),
 rnn: ()=>({m: sequential({layers:[embedding({inputDim:10000,outputDim:32,seed:1,inputLength:500}),simpleRnn({units:32,seed:2}),dense({units:1,activation:"sigmoid",seed:3})]}), b:128, n:128*8, x:(n:number)=>({data:ids(500*n,10000),shape:[n,500]}), y:(n:number)=>({data:seq(n).map(v=>+(v>0)),shape:[n,1]}), loss:"binary_crossentropy", metrics:["acc"], epochs:1}),
};
for (const name of which) { const ms: any={}; 
  const runs: any={}; for (const engine of ["tape","plan"] as const) { const c=cases[name]!(); compile(c.m,{optimizer:adam(),loss:c.loss,metrics:c.metrics}); const x=c.x(c.n), y=c.y(c.n);
   runs[engine]=async()=>{const t=process.cpuUsage(), w=performance.now(); await fit(c.m,x,y,{epochs:c.epochs,batchSize:c.b,verbose:0,engine,shuffle:false}); const u=process.cpuUsage(t); return [(u.user+u.system)/1000/(c.n/c.b),(performance.now()-w)/(c.n/c.b)];}; }
  for (let k=0;k<+(process.argv[3]??7);k++) for (const e of only??["tape","plan"]) (ms[e]??=[]).push(await runs[e]());
  const med=(a:number[][],i:number)=>a.map(r=>r[i]!).sort((p,q)=>p-q)[Math.floor(a.length/2)]!.toFixed(3);
  const min=(a:number[][],i:number)=>Math.min(...a.map(r=>r[i]!)).toFixed(3);
  console.log(name, ...(only??["tape","plan"]).map(e=>`${e} cpu ${med(ms[e],0)} wall ${med(ms[e],1)} best ${min(ms[e],1)}`)); }
