// Channel-dump on ari-client: prints the names of all channels, then each channel that enters the application, with all that the server
// says of it, and that it has left. Ends with the first one that leaves.
//   node channel-dump.js URL USER PASSWORD APPLICATION
'use strict';

const ari = require('ari-client');

const [url, user, password, application] = process.argv.slice(2);

async function main() {
  const client = await ari.connect(url, user, password);

  const channels = await client.channels.list();
  console.log(channels.length ? 'Current channels:' : 'No channels currently :-(');
  for (const channel of channels) {
    console.log(channel.name);
  }

  client.on('StasisStart', (event, channel) => {
    console.log(`Channel ${channel.name} has entered the application`);
    for (const [key, value] of Object.entries(event.channel)) {
      console.log(`${key}: ${JSON.stringify(value)}`);
    }
  });

  client.on('StasisEnd', (event, channel) => {
    console.log(`Channel ${channel.name} has left the application`);
    client.stop();
    process.exit(0);
  });

  await client.start(application);
  console.error('listening');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
