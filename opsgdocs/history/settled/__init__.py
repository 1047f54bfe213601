"""What people settled, brought to bear: corrections of minutes (`assigning`) and of actions (`applying`).

OPSG 44/04: close = true, on 2 June 2021   →   closed behind OPSG_45; what OPSG_46 says against it is told
"""
