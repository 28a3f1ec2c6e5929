// Loaded first, by every npm script: an old Node dies on the first .ts file without saying what it needs.
import module from 'node:module'

const [major] = process.versions.node.split('.').map(Number)

if (major < 24) {
  console.error(`Onrecord needs Node 24 or newer, and this is ${process.versions.node}. Run it through npm (npm start), which brings its own.`)
  process.exit(1)
}

// What was compiled once, types stripped, is kept in the system's folder for temporary files: later starts take half the time.
module.enableCompileCache()
